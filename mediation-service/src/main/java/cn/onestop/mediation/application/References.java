package cn.onestop.mediation.application;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;

/** References as callers name them. */
final class References {
    private References() {}

    /** @throws cn.onestop.web.ProblemException 400 for a reference of another line */
    static Reference ofMediation(Reference reference) {
        if (reference.line() != Line.MEDIATION) {
            throw Problems.invalid("reference", new Text("不是人民调解的编号", "is no reference of a mediation"));
        }
        return reference;
    }
}
