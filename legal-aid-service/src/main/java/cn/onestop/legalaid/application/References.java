package cn.onestop.legalaid.application;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;

/** References as callers name them. */
final class References {
    private References() {}

    /** @throws cn.onestop.web.ProblemException 400 for a reference of another line */
    static Reference ofLegalAid(Reference reference) {
        if (reference.line() != Line.LEGAL_AID) {
            throw Problems.invalid(
                    "reference", new Text("不是法律援助的编号", "is no reference of an application for legal aid"));
        }
        return reference;
    }
}
