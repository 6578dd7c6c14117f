package org.holdfast.office.shell;

/// An entry of the menu: a task somebody may have.
///
/// @param group today, households, data, progress, law, administration or me
/// @param key of the message bundles; `<key>.short` is the word on a phone
/// @param action of the policy matrix: whoever may not do it does not see the entry
/// @param order inside the group
/// @param phone place in the bottom bar of a phone, lower first; 0: not there
public record Duty(String group, String key, String path, String action, int order, int phone) {
    /// Whether the page at this path belongs to the task.
    public boolean covers(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
