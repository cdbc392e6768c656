/** The people's lawyer line (People's Mediation Law): from an application to an agreement and its performance, or to other help. */
@NullMarked
package cn.onestop.lawyer;

import org.jspecify.annotations.NullMarked;
