package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.util.Random;

/** Seeded random skeletons with trees, cycles, parallel branches, loops, rings and isolated pixels among them. */
public final class RandomSkeletons {

    private RandomSkeletons() {}

    public static BinaryImage next(Random random) {
        return RandomImages.remembered(switch (random.nextInt(4)) {
            case 0 -> RandomImages.image(random, 0.3 * random.nextDouble(), RandomImages.shape(random));
            case 1 -> walks(random);
            default -> Thinning.guoHall(RandomImages.image(
                    random, 0.4 + 0.55 * random.nextDouble(), 3 + random.nextInt(18), 3 + random.nextInt(24)));
        });
    }

    /** Long thin walks that cross now and then. */
    private static BinaryImage walks(Random random) {
        int height = 40;
        int width = 60;
        byte[] pixels = new byte[height * width];
        for (int walk = 1 + random.nextInt(5); walk > 0; walk--) {
            int y = random.nextInt(height);
            int x = random.nextInt(width);
            int dy = 0;
            int dx = 1;
            for (int step = 0; step < 60; step++) {
                pixels[y * width + x] = 1;
                if (random.nextInt(6) == 0) {
                    dy = random.nextInt(3) - 1;
                    dx = random.nextInt(3) - 1;
                }
                y = Math.clamp(y + dy, 0, height - 1);
                x = Math.clamp(x + dx, 0, width - 1);
            }
        }
        return Thinning.guoHall(BinaryImage.of(pixels, height, width));
    }
}
