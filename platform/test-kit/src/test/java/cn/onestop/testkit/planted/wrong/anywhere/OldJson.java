package cn.onestop.testkit.planted.wrong.anywhere;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Planted: the other Jackson. */
public class OldJson {
    public ObjectMapper mapper() {
        return new ObjectMapper();
    }
}
