package cn.onestop.gateway.onestop;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered, passed on as it came, so that a newer one may say more than this gateway knows.
 *
 * @param <T> what the contract promises of it
 */
record Relayed<T>(@JsonValue JsonNode json) {}
