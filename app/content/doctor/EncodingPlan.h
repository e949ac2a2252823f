// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/doctor/TextDoctor.h"

namespace bantin::content::doctor {

/// How one run is to be read.
struct RunReading {
    LegacyFont font;
    double confidence = 1;
};

/// One entry per run; nothing for runs that are right as they are.
QList<std::optional<RunReading>> planEncodings(const QList<TypedRun> &runs);

} // namespace bantin::content::doctor
