/** Judicial forensics: from a commission to an opinion that can be relied on, and what follows it in court. */
@NullMarked
package cn.onestop.forensic;

import org.jspecify.annotations.NullMarked;
