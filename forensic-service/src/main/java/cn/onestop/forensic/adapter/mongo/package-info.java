/** How appraisals, the directory and waiting reliefs are kept, and what appraisals are called on the wire. */
@NullMarked
package cn.onestop.forensic.adapter.mongo;

import org.jspecify.annotations.NullMarked;
