// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterCatalogue.h"
#include "app/domain/royalty/RoyaltyLaw.h"

namespace bantin::ui {

/// The registers as this build knows them, read at the first call. The reasons of RegisterCatalogue::parse(). Thread-safe.
const Result<RegisterCatalogue> &officeRegisters();
/// What this build knows of royalties, likewise. The reasons of parseRoyaltyLaw().
const Result<RoyaltyLaw> &officeRoyaltyLaw();

} // namespace bantin::ui
