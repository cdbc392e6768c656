package cn.onestop.web.sample;

import cn.onestop.web.ServiceToken;
import cn.onestop.web.UserToken;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "neighbour-service", configuration = UserToken.class)
public interface Neighbour {
    record Place(String name) {}

    @GetMapping("/api/places/{code}")
    Place place(@PathVariable("code") String code);

    @PostMapping("/api/places/{code}")
    Place change(@PathVariable("code") String code);

    class FeedScope extends ServiceToken {
        public FeedScope() {
            super("cases.feed");
        }
    }

    @FeignClient(name = "neighbour-service", contextId = "neighbourFeed", configuration = FeedScope.class)
    interface Feed {
        @GetMapping("/internal/cases/feed")
        Place first();
    }

    /** Has two instances, one of which is dead. */
    @FeignClient(name = "twin-service", configuration = UserToken.class)
    interface Twin {
        @GetMapping("/api/places/{code}")
        Place place(@PathVariable("code") String code);

        @PostMapping("/api/places/{code}")
        Place change(@PathVariable("code") String code);
    }
}
