/** What ships with the service: entries, laws, everyday words. */
@NullMarked
package cn.onestop.consultation.knowledge.adapter.yaml;

import org.jspecify.annotations.NullMarked;
