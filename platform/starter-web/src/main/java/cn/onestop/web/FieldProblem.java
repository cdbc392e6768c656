package cn.onestop.web;

import cn.onestop.kernel.Text;

/**
 * What is wrong with one part of the input.
 *
 * @param field JSON pointer into the body ({@code /site}), or the name of a header, path variable or query parameter
 */
public record FieldProblem(String field, Text reason) {}
