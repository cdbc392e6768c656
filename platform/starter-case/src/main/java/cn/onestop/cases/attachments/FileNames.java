package cn.onestop.cases.attachments;

import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;

/** Names of files, safe to show and to save under. */
final class FileNames {
    private static final int MAX = 200;

    private FileNames() {}

    /** The last part of what may be a path, without control or direction characters; 400 when nothing is left. */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.length() > MAX) {
            throw Problems.invalid("name", new Text("文件名须为 1 至 200 个字符", "a file's name has 1 to 200 characters"));
        }
        return name;
    }
}
