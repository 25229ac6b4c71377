// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "chart.hpp"

#include "results.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace bench {

namespace {

constexpr int width = 760;
constexpr int left = 250;
constexpr int right = 80;
constexpr int row_height = 24;
constexpr int heading_height = 34;

// The colours of the page that it stands in, else such as are read on a light ground and a dark
// one.
constexpr std::string_view words = "fill:var(--vp-c-text-2,#6e7781)";
constexpr std::string_view ours = "fill:var(--chart-ours,#178a63)";
constexpr std::string_view rival = "fill:var(--chart-rival,#8b96a5)";
constexpr std::string_view lines = "stroke:var(--chart-rival,#8b96a5);stroke-opacity:0.35";

/// The powers of ten that all bars lie between.
struct scale {
    double low = 0;
    double high = 1;

    explicit scale(std::vector<panel> const& panels)
    {
        for (auto const& each : panels)
            for (auto const& one : each.bars) {
                low = std::min(low, std::floor(std::log10(one.value)));
                high = std::max(high, std::ceil(std::log10(one.value)));
            }
    }

    [[nodiscard]] double place(double value) const
    {
        return left + (std::log10(value) - low) / (high - low) * (width - left - right);
    }
};

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : text)
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else
            out += c;
    return out;
}

class drawing {
public:
    drawing(std::string const& title, scale of, int height) : scale_{of}, height_{height}
    {
        auto const size = std::to_string(width) + " " + std::to_string(height);
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
               "\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\" style=\"" +
               std::string{words} + "\">\n<title>" + escaped(title) + "</title>\n";
    }

    void axis(int top)
    {
        for (double power = scale_.low; power <= scale_.high; ++power) {
            auto const x = scale_.place(std::pow(10, power));
            out_ += "<path style=\"" + std::string{lines} + "\" d=\"M" + figure(x) + " " +
                    std::to_string(top) + "V" + std::to_string(height_ - 22) + "\"/>\n";
            text(x, height_ - 6, "middle", {}, figure_of_ten(power) + " u");
        }
    }

    void heading(int y, std::string_view said)
    {
        text(4, y, "start", "font-weight:600;font-size:14px", said);
    }

    void row(int y, bar const& one)
    {
        auto const end = scale_.place(one.value);
        auto const colour = std::string{one.ours ? ours : rival};
        text(left - 8, y + 13, "end", one.ours ? ours : std::string_view{}, one.label);
        out_ += "<rect style=\"" + colour + "\" x=\"" + std::to_string(left) + "\" y=\"" +
                std::to_string(y + 1) + "\" width=\"" + figure(std::max(1.0, end - left)) +
                "\" height=\"16\" rx=\"2\"/>\n";
        text(end + 6, y + 13, "start", one.ours ? ours : std::string_view{},
             figure(one.value) + " u");
    }

    std::string finish() { return out_ += "</svg>\n"; }

private:
    static std::string figure_of_ten(double power)
    {
        return power < 0 ? figure(std::pow(10, power)) : size(std::pow(10, power));
    }

    void text(double x, int y, std::string_view anchor, std::string_view style,
              std::string_view said)
    {
        out_.append("<text x=\"").append(figure(x)).append("\" y=\"").append(std::to_string(y));
        out_.append("\" text-anchor=\"").append(anchor);
        if (!style.empty()) out_.append("\" style=\"").append(style);
        out_.append("\">").append(escaped(said)).append("</text>\n");
    }

    std::string out_;
    scale scale_;
    int height_;
};

} // namespace

std::string drawn(std::string const& title, std::vector<panel> const& panels)
{
    int height = 30;
    for (auto const& each : panels)
        height += heading_height + row_height * static_cast<int>(each.bars.size());
    drawing picture{title, scale{panels}, height};
    picture.axis(heading_height - 8);
    int y = 0;
    for (auto const& each : panels) {
        picture.heading(y + 20, each.heading);
        y += heading_height;
        for (auto const& one : each.bars) {
            picture.row(y, one);
            y += row_height;
        }
    }
    return picture.finish();
}

} // namespace bench
