/** Trees and interviews in the database. */
@NullMarked
package cn.onestop.consultation.triage.adapter.mongo;

import org.jspecify.annotations.NullMarked;
