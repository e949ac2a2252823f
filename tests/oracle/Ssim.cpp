// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/Ssim.h"

namespace {

constexpr int window = 8;
constexpr int step = 4;

double similarityAt(const QImage &a, const QImage &b, int left, int top)
{
    constexpr double samples = window * window;
    constexpr double c1 = 0.01 * 255 * 0.01 * 255;
    constexpr double c2 = 0.03 * 255 * 0.03 * 255;
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int y = top; y < top + window; ++y) {
        const uchar *lineA = a.constScanLine(y);
        const uchar *lineB = b.constScanLine(y);
        for (int x = left; x < left + window; ++x) {
            sumA += lineA[x];
            sumB += lineB[x];
            squaresA += double(lineA[x]) * lineA[x];
            squaresB += double(lineB[x]) * lineB[x];
            products += double(lineA[x]) * lineB[x];
        }
    }
    const double meanA = sumA / samples;
    const double meanB = sumB / samples;
    const double varianceA = squaresA / samples - meanA * meanA;
    const double varianceB = squaresB / samples - meanB * meanB;
    const double covariance = products / samples - meanA * meanB;
    return (2 * meanA * meanB + c1) * (2 * covariance + c2)
           / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2));
}

} // namespace

double structuralSimilarity(const QImage &a, const QImage &b)
{
    if (a.size() != b.size() || a.width() < window || a.height() < window)
        return 0;
    const QImage lumaA = a.convertToFormat(QImage::Format_Grayscale8);
    const QImage lumaB = b.convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + window <= a.height(); y += step) {
        for (int x = 0; x + window <= a.width(); x += step) {
            sum += similarityAt(lumaA, lumaB, x, y);
            ++windows;
        }
    }
    return sum / windows;
}
