// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <type_traits>
#include <utility>

namespace bantin::testing {

/// What a fixture cannot do without; ends the program with the reason when it is not there.
template<typename T>
T expect(Result<T> result)
{
    if (!result)
        qFatal("fixture: %ls (%ls)", qUtf16Printable(result.error().reason), qUtf16Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace bantin::testing
