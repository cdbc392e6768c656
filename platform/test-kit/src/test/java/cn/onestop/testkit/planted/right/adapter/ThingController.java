package cn.onestop.testkit.planted.right.adapter;

import cn.onestop.testkit.planted.right.application.MakingThings;
import cn.onestop.testkit.planted.right.domain.Thing;
import cn.onestop.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ThingController {
    private final MakingThings making;

    public ThingController(MakingThings making) {
        this.making = making;
    }

    @Access(anyone = true)
    @GetMapping("/api/planted-things")
    public Thing get() {
        return making.make("x");
    }
}
