package org.holdfast.office.screening.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.columnar.ColumnLoader;
import org.holdfast.columnar.Loaded;
import org.holdfast.columnar.SumsWriter;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Layout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// A county's copy as blocks. The first time in a month its months are read row by row and what they
/// add up to is kept beside the copy; from then on whole columns are read.
@Component
class CountyBlocks implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CountyBlocks.class);
    /// A whole number of pages, few enough for one transaction.
    private static final int AT_ONCE = 4 * Block.PAGE;

    private final ColumnLoader columns = new ColumnLoader(Runtime.getRuntime().availableProcessors());

    /// All households of the copy in their order, in blocks of at most 4,096.
    ///
    /// @throws org.holdfast.columnar.BrokenCopy and [CopyReplaced] as [CopyRows#open]
    List<Loaded> of(ColumnarCopy.County copy, Lent lent, LocalDate asOf) {
        Layout layout = lent.evaluator().layout();
        return CopyRows.whole(copy, () -> columns.load(copy.folder(), layout, asOf))
                .map(loaded -> loaded.parts(AT_ONCE))
                .orElseGet(() -> byRows(copy, lent, layout, asOf));
    }

    private static List<Loaded> byRows(ColumnarCopy.County copy, Lent lent, Layout layout, LocalDate asOf) {
        List<Loaded> blocks = new ArrayList<>();
        try (CopyRows rows = CopyRows.open(copy)) {
            List<Long> spans = rows.spans(AT_ONCE);
            for (int s = 0; s + 1 < spans.size(); s++) {
                blocks.add(lent.loader().load(rows.span(spans.get(s), spans.get(s + 1)), asOf));
            }
            keep(copy, layout, asOf, blocks, rows);
        }
        return blocks;
    }

    /// Without the sums the county is read row by row again next time, which is slow and not wrong.
    private static void keep(
            ColumnarCopy.County copy, Layout layout, LocalDate asOf, List<Loaded> blocks, CopyRows rows) {
        try {
            SumsWriter.write(copy.folder(), rows.seal(), asOf, layout, blocks, rows::run);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The sums of the months beside the columnar copy {} cannot be kept", copy.folder(), e);
        }
    }

    @Override
    public void destroy() {
        columns.close();
    }
}
