package cn.onestop.testkit.planted.wrong.anywhere;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planted: an operation that says nothing of who may try it. */
@RestController
public class Unclassified {
    @GetMapping("/api/planted")
    public String get() {
        return "";
    }
}
