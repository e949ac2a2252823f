// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// Mean structural similarity (Wang et al. 2004) of the luma of two pictures of the same size, over windows of 8 × 8 pixels
/// every 4: 1 is equal. 0 when the sizes differ.
double structuralSimilarity(const QImage &a, const QImage &b);
