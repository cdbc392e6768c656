package cn.onestop.testkit.planted.wrong.anywhere;

import java.util.Calendar;

/** Planted: the old calendar. */
public class OldTime {
    public Calendar calendar() {
        return Calendar.getInstance();
    }
}
