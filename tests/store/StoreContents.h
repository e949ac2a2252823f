// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

namespace bantin::store {
class Store;
}

/// Every row of every table of both files, in a form that is equal exactly when the contents are, whatever migration
/// brought them there. The error of the first read that fails.
bantin::Result<QByteArray> rowsOf(bantin::store::Store &store);

/// Everything the repositories tell about a store and a search through it, decoded and checked as the programs do.
bantin::Result<QByteArray> contentsOf(bantin::store::Store &store);

/// What is wrong with the two files, page by page, row by row and between text and search index; "" when nothing is.
bantin::Result<QByteArray> faultsOf(bantin::store::Store &store);
