package cn.onestop.testkit.planted.wrong.anywhere;

/** Planted: prints. */
public class Printing {
    public void print() {
        System.out.println("x");
    }
}
