package cn.onestop.web.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.web.Access;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ClassifiedOperationsTest {
    @RestController
    static class Forgotten {
        @GetMapping("/api/forgotten")
        String get() {
            return "";
        }
    }

    @RestController
    static class Empty {
        @Access
        @GetMapping("/api/empty")
        String get() {
            return "";
        }
    }

    @RestController
    static class Stated {
        @Access(scope = "x")
        @GetMapping("/api/stated")
        String get() {
            return "";
        }
    }

    @Test
    void anOperationThatNobodyClassifiedFailsTheStart() {
        assertThatThrownBy(() -> start(Forgotten.class)).hasMessageContaining("Forgotten#get");
    }

    @Test
    void anAnnotationThatNamesNobodyIsNoClass() {
        assertThatThrownBy(() -> start(Empty.class)).hasMessageContaining("Empty#get");
    }

    @Test
    void aClassifiedOneStarts() {
        assertThatCode(() -> start(Stated.class)).doesNotThrowAnyException();
    }

    private static void start(Class<?> controller) {
        StaticApplicationContext context = new StaticApplicationContext();
        context.registerSingleton("controller", controller);
        context.registerSingleton("mapping", RequestMappingHandlerMapping.class);
        context.refresh();
        new ClassifiedOperations(context).afterSingletonsInstantiated();
    }
}
