package cn.onestop.cases;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;

/**
 * The moves that the law attaches to time; one bean for each line that has any. Called when a deadline of the case is missed,
 * in the same update that records the miss. It may be called early or twice: the aggregate judges by the act's time.
 */
public interface Sweep<C extends Case<?>> {
    void due(C aggregate, Act act);
}
