package cn.onestop.web.problem;

import cn.onestop.kernel.Text;
import org.springframework.http.HttpStatus;

/** What a status means, in a few words. */
final class Titles {
    private Titles() {}

    static Text of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> new Text("请求有误", "Bad request");
            case UNAUTHORIZED -> new Text("未登录", "Not logged in");
            case FORBIDDEN -> new Text("没有权限", "Not allowed");
            case NOT_FOUND -> new Text("未找到", "Not found");
            case METHOD_NOT_ALLOWED -> new Text("不支持的方法", "Method not allowed");
            case NOT_ACCEPTABLE -> new Text("无法提供所要求的格式", "Not acceptable");
            case REQUEST_TIMEOUT -> new Text("请求过慢", "Too slow");
            case CONFLICT -> new Text("与当前状态冲突", "In conflict with the present state");
            case PRECONDITION_FAILED -> new Text("版本已过时", "Stale version");
            case CONTENT_TOO_LARGE -> new Text("内容过大", "Too large");
            case UNSUPPORTED_MEDIA_TYPE -> new Text("不支持的内容格式", "Unsupported media type");
            case UNPROCESSABLE_CONTENT -> new Text("不能受理", "Can't be done");
            case PRECONDITION_REQUIRED -> new Text("须说明版本", "Version required");
            case TOO_MANY_REQUESTS -> new Text("请求过于频繁", "Too many requests");
            case INTERNAL_SERVER_ERROR -> new Text("系统内部错误", "Internal error");
            case SERVICE_UNAVAILABLE -> new Text("服务暂时不可用", "Service unavailable");
            case GATEWAY_TIMEOUT -> new Text("服务响应超时", "Service timed out");
            default -> new Text(status.getReasonPhrase(), status.getReasonPhrase());
        };
    }
}
