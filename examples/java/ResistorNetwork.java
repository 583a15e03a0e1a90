import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * The graph as a matrix of EJML: how well a net conducts from one of its ends to another. Every step between pixels is a
 * resistor of its length; the graph's Laplacian, one node grounded, is solved by a sparse Cholesky decomposition.
 */
void main() {
    BinaryImage skeleton = BinaryImage.parse(
            "...####...",
            "..#....#..",
            "##......##",
            "..#....#..",
            "...####...");
    CsrMatrix lengths = PixelGraph.of(skeleton).toCsr();
    DMatrixSparseCSC matrix = ejml(lengths);
    IO.println(String.format("%d nodes, %d entries, sum %.3f", matrix.numRows, matrix.nz_length,
            CommonOps_DSCC.elementSum(matrix)));

    int start = node(skeleton, 2, 0);
    int end = node(skeleton, 2, 9);
    IO.println(String.format("resistance from end to end: %.3f", resistance(lengths, start, end)));
}

/** The matrix is symmetric, so that its compressed rows are its compressed columns. */
DMatrixSparseCSC ejml(CsrMatrix csr) {
    DMatrixSparseCSC matrix = new DMatrixSparseCSC(csr.rowCount(), csr.columnCount(), csr.nnz());
    matrix.col_idx = csr.rowPointers();
    matrix.nz_rows = csr.columnIndices();
    matrix.nz_values = csr.values();
    matrix.nz_length = csr.nnz();
    matrix.indicesSorted = true;
    return matrix;
}

double resistance(CsrMatrix lengths, int start, int end) {
    int[] pointers = lengths.rowPointers();
    int[] columns = lengths.columnIndices();
    double[] values = lengths.values();
    DMatrixSparseTriplet laplacian = new DMatrixSparseTriplet(lengths.rowCount(), lengths.rowCount(), lengths.nnz());
    for (int row = 0; row < lengths.rowCount(); row++) {
        double sum = row == end ? 1 : 0; // the end is grounded
        for (int i = pointers[row]; i < pointers[row + 1]; i++) {
            laplacian.addItem(row, columns[i], -1 / values[i]);
            sum += 1 / values[i];
        }
        laplacian.addItem(row, row, sum);
    }
    DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(laplacian, (DMatrixSparseCSC) null);
    LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver = LinearSolverFactory_DSCC.cholesky(FillReducing.NONE);
    solver.setA(matrix);
    DMatrixRMaj current = new DMatrixRMaj(lengths.rowCount(), 1);
    current.set(start, 0, 1);
    current.set(end, 0, -1);
    DMatrixRMaj voltage = new DMatrixRMaj(lengths.rowCount(), 1);
    solver.solve(current, voltage);
    return voltage.get(start, 0) - voltage.get(end, 0);
}

int node(BinaryImage skeleton, int row, int column) {
    return PixelGraph.of(skeleton).nodeAt((long) row * skeleton.width() + column);
}
