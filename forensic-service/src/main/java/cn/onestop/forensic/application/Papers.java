package cn.onestop.forensic.application;

import cn.onestop.forensic.domain.Appraisal;
import java.time.LocalDate;

/** Prints opinions. A port. */
public interface Papers {
    /**
     * @param number of the opinion; {@code code} with which anyone checks it
     * @return a PDF
     */
    byte[] opinion(Appraisal it, String number, String code, LocalDate day);
}
