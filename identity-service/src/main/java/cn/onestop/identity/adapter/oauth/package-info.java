/** The authorization server: what Spring's needs of clients, authorizations, consents and keys, kept in the database. */
@NullMarked
package cn.onestop.identity.adapter.oauth;

import org.jspecify.annotations.NullMarked;
