package cn.onestop.web.input;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may come in.
 *
 * @param maxBody of any body, chunked ones too
 * @param maxUpload of a body of one of the upload types
 * @param uploadTypes media types of files, which are read as streams
 */
@ConfigurationProperties("onestop.input")
public record InputProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("20MB") DataSize maxUpload,

        @DefaultValue({"multipart/form-data", "application/octet-stream", "text/csv"})
        List<String> uploadTypes) {}
