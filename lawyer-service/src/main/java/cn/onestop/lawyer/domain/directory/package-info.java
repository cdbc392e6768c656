/** Who practises: lawyers, grassroots legal workers, their firms and offices. Plain Java. */
@NullMarked
package cn.onestop.lawyer.domain.directory;

import org.jspecify.annotations.NullMarked;
