package cn.onestop.registry.adapter.pinyin;

import cn.onestop.registry.domain.search.Readings;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Readings out of the dictionary of {@code com.github.houbb:pinyin}, which lists every reading of a character. */
public final class HoubbReadings implements Readings {
    @Override
    public List<String> of(char character) {
        if (!Character.isIdeographic(character)) {
            return List.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL)) {
            readings.add(reading.replace('ü', 'v'));
        }
        return List.copyOf(readings);
    }
}
