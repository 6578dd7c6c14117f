package org.holdfast.office.registry;

import java.util.List;
import java.util.UUID;

/// Something that happens in the life of a household and has to be entered with a date and evidence. A closed
/// set.
public sealed interface Act {

    /// Stored with the act; never reused.
    int kind();

    /// @param document empty when there is none yet
    record Birth(UUID household, String name, int sex, int relation, String document) implements Act {
        @Override
        public int kind() {
            return 1;
        }
    }

    record Death(UUID person) implements Act {
        @Override
        public int kind() {
            return 2;
        }
    }

    /// Somebody joins another household of the same places: by marriage, adoption, moving in with kin.
    record Join(UUID person, UUID household, int relation) implements Act {
        @Override
        public int kind() {
            return 3;
        }
    }

    /// Some members found a household of their own in the same village; the first of them becomes its head.
    record Split(UUID household, List<UUID> leaving) implements Act {
        public Split {
            leaving = List.copyOf(leaving);
        }

        @Override
        public int kind() {
            return 4;
        }
    }

    /// All members of `household` join `into`; the household closes.
    record Merge(UUID household, UUID into) implements Act {
        @Override
        public int kind() {
            return 5;
        }
    }

    record ChangeOfHead(UUID household, UUID person) implements Act {
        @Override
        public int kind() {
            return 6;
        }
    }

    /// Somebody who worked elsewhere came home.
    record Return(UUID person) implements Act {
        @Override
        public int kind() {
            return 7;
        }
    }

    record NewPhone(UUID person, String phone) implements Act {
        @Override
        public int kind() {
            return 8;
        }
    }

    record NewDocument(UUID person, String number) implements Act {
        @Override
        public int kind() {
            return 9;
        }
    }

    /// The household moves to another village. Until that village accepts, this one stays responsible.
    record Move(UUID household, long toVillage) implements Act {
        @Override
        public int kind() {
            return 10;
        }
    }
}
