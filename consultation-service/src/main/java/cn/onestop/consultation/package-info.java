/** The people's consultation line (People's Mediation Law): from an application to an agreement and its performance, or to other help. */
@NullMarked
package cn.onestop.consultation;

import org.jspecify.annotations.NullMarked;
