// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_ERROR_HPP
#define VOICECFG_REPORT_ERROR_HPP

#include <voicecfg/message.hpp>
#include <voicecfg/report/violation.hpp>

#include <boost/outcome/bad_access.hpp>
#include <boost/outcome/basic_result.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/system_error.hpp>

#include <iterator>
#include <string>
#include <utility>

namespace voicecfg {

/// The category of the codes, named `voicecfg`.
[[nodiscard]] inline boost::system::error_category const& category() noexcept
{
    struct codes final : boost::system::error_category {
        [[nodiscard]] char const* name() const noexcept override { return "voicecfg"; }
        [[nodiscard]] std::string message(int code) const override
        {
            bool const known = code >= 1 && code <= static_cast<int>(std::size(errc_rows));
            return std::string{known ? voicecfg::name(static_cast<errc>(code)) : "unknown"};
        }
    };
    static constexpr codes instance;
    return instance;
}

[[nodiscard]] inline boost::system::error_code make_error_code(errc code) noexcept
{
    return {static_cast<int>(code), category()};
}

/// The code of the first violation.
[[nodiscard]] inline boost::system::error_code make_error_code(report const& rejected) noexcept
{
    return rejected.violations.empty() ? boost::system::error_code{}
                                       : make_error_code(rejected.violations.front().code);
}

/// What `.value()` throws where there is a report and no value. It carries the report; `what()` is
/// its message, and `code()` the code of its first violation.
class report_error : public boost::system::system_error {
public:
    explicit report_error(voicecfg::report rejected)
        : system_error{make_error_code(rejected)}, report_{std::move(rejected)}, message_{message(
                                                                                     report_)}
    {
    }

    [[nodiscard]] char const* what() const noexcept override { return message_.c_str(); }

    [[nodiscard]] voicecfg::report const& report() const noexcept { return report_; }

private:
    voicecfg::report report_;
    std::string message_;
};

namespace detail {

struct throw_report : boost::outcome_v2::policy::base {
    template <class Result>
    static constexpr void wide_value_check(Result&& checked)
    {
        if (!_has_value(std::forward<Result>(checked)))
            throw report_error{_error(std::forward<Result>(checked))};
    }

    template <class Result>
    static constexpr void wide_error_check(Result&& checked)
    {
        if (!_has_error(std::forward<Result>(checked)))
            throw boost::outcome_v2::bad_result_access{"no report"};
    }
};

} // namespace detail

} // namespace voicecfg

#endif
