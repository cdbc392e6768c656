package cn.onestop.identity.adapter.http;

import cn.onestop.identity.application.KeyRing;
import cn.onestop.web.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators' access to the signing keys. */
@Tag(name = "internal")
@RestController
class KeysController {
    private final KeyRing keys;

    KeysController(KeyRing keys) {
        this.keys = keys;
    }

    @Operation(summary = "Publishes a new signing key, which signs after the lead time")
    @Access(scope = "keys.rotate")
    @PostMapping("/internal/keys/rotate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate() {
        keys.rotate();
    }
}
