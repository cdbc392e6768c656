package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.lastEvent;

import cn.onestop.acceptance.client.Answer;
import cn.onestop.acceptance.client.Api;
import java.util.Map;

/** One case of a line in a story: what people do with it is told with the event that travelled. */
record Handling(Narrator tell, String service, String path, String reference) {
    String item() {
        return path + reference;
    }

    /** Somebody changes the case by a verb of its line. */
    Answer does(Api who, String name, String what, String verb, Map<String, Object> body) {
        return told(who, name, what, who.change(item(), item() + "/" + verb, body));
    }

    /** The same by PUT. */
    Answer puts(Api who, String name, String what, String verb, Map<String, Object> body) {
        return told(who, name, what, who.put(item(), item() + "/" + verb, body));
    }

    Answer read(Api who) {
        return who.get(item()).expect(200);
    }

    private Answer told(Api who, String name, String what, Answer answer) {
        answer.expect(200);
        tell.step(name, what, service, reference, lastEvent(who, item()), answer.took());
        return answer;
    }
}
