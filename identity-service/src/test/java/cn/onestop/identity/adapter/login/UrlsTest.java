package cn.onestop.identity.adapter.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\'',
            value = {
                "'/oauth2/authorize?a=b&scope=openid%20api' '/oauth2/authorize?a=b&scope=openid%20api'",
                "'/oauth2/authorize?scope=openid api' '/oauth2/authorize?scope=openid%20api'",
                "'/oauth2/authorize?a={b}|\"c\"' '/oauth2/authorize?a=%7Bb%7D%7C%22c%22'",
                "'/oauth2/authorize?state=中😀' '/oauth2/authorize?state=%E4%B8%AD%F0%9F%98%80'",
            })
    void whatNoUrlMayHoldIsWrittenAsUrlsDo(String asked, String allowed) {
        assertThat(Urls.allowed(asked)).isEqualTo(allowed);
        assertThat(URI.create(allowed)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/oauth2/authorize",
                "https://evil.example/",
                "/oauth2/authorize?a=%",
                "/oauth2/authorize?a=%zz",
                "/oauth2/authorize?\r\nSet-Cookie: a=b",
                "/oauth2/authorize?\\\\evil.example",
            })
    void whatLeadsElsewhereOrNowhereIsLeftOut(String asked) {
        assertThat(Urls.allowed(asked)).isEmpty();
    }

    @Test
    void nothingAskedForIsNothing() {
        assertThat(Urls.allowed(null)).isEmpty();
    }
}
