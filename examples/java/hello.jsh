import io.github.filigree.graph.*
import io.github.filigree.kernels.*
BinaryImage mask = BinaryImage.parse("###.........###", ".###.......###.", "..###.....###..", "...###...###...", "....###.###....", ".....#####.....", "......###......", "......###......", "......###......", "......###......", "......###......")
Branches branches = Branches.of(Thinning.zhangSuen(mask))
System.out.println(branches)
/exit
