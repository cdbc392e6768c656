/** The register of persons and organisations, their accounts, and the tokens that everyone else trusts. */
@NullMarked
package cn.onestop.identity;

import org.jspecify.annotations.NullMarked;
