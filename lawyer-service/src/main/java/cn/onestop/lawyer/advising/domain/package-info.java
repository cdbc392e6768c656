/** Contracts with village advisers, their visits, and the norms. */
@NullMarked
package cn.onestop.lawyer.advising.domain;

import org.jspecify.annotations.NullMarked;
