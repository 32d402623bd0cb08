package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsTest {

    @ParameterizedTest
    @CsvSource({
        "岳麓区麓山南路2号3栋1单元201, 4栋2单元501, 岳麓区麓山南路2号4栋2单元501",
        "鼓楼区中山路18号2幢301, 6栋, 鼓楼区中山路18号6栋301",
        "鼓楼区中山路18号2幢301, 502室, 鼓楼区中山路18号2幢502室",
        "鼓楼区中山路18号2幢1单元301, 4栋501, 鼓楼区中山路18号4栋501",
        "鼓楼区中山路18号, 4栋501, 鼓楼区中山路18号4栋501",
        "4栋501, 阳光小区, 阳光小区4栋501",
        "鼓楼区中山路18号2幢301, 玄武区北京东路5号, 玄武区北京东路5号",
    })
    void keepsTheStreetWhereOnlyADoorIsNamed(String known, String said, String address) {
        assertThat(Doors.within(known, said)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"4栋2单元501, true", "501室, true", "中山路18号, false", "阳光小区4栋, false", "13900001234, false"})
    void tellsADoorFromAnAddress(String said, boolean door) {
        assertThat(Doors.isOnlyDoor(said)).isEqualTo(door);
    }
}
