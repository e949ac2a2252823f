// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/StoreReport.h"

#include <QStringList>

namespace bantin {

/// A check or repair in sentences, in the language of the installed translators (context "Damage"): one for the whole, then
/// one for each file that is damaged, then one for each article and what of it is lost or restored, then what to do. Names
/// titles: for the person at the screen, never for a log.
QStringList describe(const StoreReport &report);

/// Only what of which article is lost or restored.
QStringList describe(const QList<StoreLoss> &losses);

} // namespace bantin
