package cn.onestop.registry.application.imports;

import cn.onestop.kernel.Text;
import cn.onestop.registry.domain.Areas;
import java.util.function.Predicate;

/**
 * Where the importing caller may write.
 *
 * @param mayKeep whether the caller is responsible for an area
 */
record Scope(Areas areas, Predicate<String> mayKeep) {
    String require(String area) throws Row.Refused {
        if (areas.find(area).isEmpty()) {
            throw new Row.Refused("area", new Text("没有这个行政区划代码", "is not the code of an area"));
        }
        if (!mayKeep.test(area)) {
            throw new Row.Refused("area", new Text("不在您负责的区域之内", "is not in the areas you are responsible for"));
        }
        return area;
    }
}
