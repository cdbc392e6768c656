/** The notaries' line (Notarization Law): from an application to a certificate that anybody can check, and its review. */
@NullMarked
package cn.onestop.notary;

import org.jspecify.annotations.NullMarked;
