package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.Text;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.search.Entry;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;

/** Who may keep the entries of an area: its clerks and supervisors, and administrators everywhere. */
final class Keepers {
    private Keepers() {}

    static boolean mayKeep(Caller caller, String area) {
        return caller.has(Role.ADMIN) || caller.isStaffIn(area, Role.CLERK, Role.SUPERVISOR);
    }

    /** 404 for another area's entry. */
    static void requireOf(Caller caller, Entry entry) {
        if (!mayKeep(caller, entry.area())) {
            throw Problems.notFound();
        }
    }

    /** 400 for an area of others: it is the input that is wrong. */
    static void requireFor(Caller caller, Area area, String field) {
        if (!mayKeep(caller, area.code())) {
            throw Problems.invalid(field, new Text("不在您负责的区域之内", "is not in the areas you are responsible for"));
        }
    }
}
