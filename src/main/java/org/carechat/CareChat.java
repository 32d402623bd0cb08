package org.carechat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the service: one process that holds the doors, the dialogue and, unless another is named, its own Redis.
@SpringBootApplication
public class CareChat {

    public static void main(String[] args) {
        SpringApplication.run(CareChat.class, args);
    }
}
