package cn.onestop.testkit.planted.wrong.anywhere;

/** Planted: sleeps for luck. */
public class Sleeping {
    public void sleep() throws InterruptedException {
        Thread.sleep(1L);
    }
}
