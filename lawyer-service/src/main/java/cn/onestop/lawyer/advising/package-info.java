/** The legal adviser of each village: the contract, the visits, and what is expected of them. */
@NullMarked
package cn.onestop.lawyer.advising;

import org.jspecify.annotations.NullMarked;
