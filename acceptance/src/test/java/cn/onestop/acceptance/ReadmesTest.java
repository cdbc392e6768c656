package cn.onestop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two READMEs tell people the same commands, links and references. */
class ReadmesTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");

    private final String english = read("README.md");
    private final String chinese = read("README.zh-CN.md");

    @Test
    void haveTheSameCommandsInTheSameOrder() {
        assertThat(all(BLOCK, english)).hasSizeGreaterThan(3).isEqualTo(all(BLOCK, chinese));
    }

    @Test
    void nameTheSameCommandsFoldersAndCodes() {
        assertThat(all(INLINE, chinese)).containsExactlyInAnyOrderElementsOf(all(INLINE, english));
    }

    @Test
    void haveTheSameChapters() {
        assertThat(chapters(chinese)).isEqualTo(chapters(english)).isPositive();
    }

    private static long chapters(String readme) {
        return readme.lines().filter(line -> line.startsWith("## ")).count();
    }

    private static List<String> all(Pattern what, String readme) {
        String text = what == BLOCK ? readme : readme.replaceAll(BLOCK.pattern(), "");
        return what.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("..", name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
